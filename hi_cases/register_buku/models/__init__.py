"""Tables of the register books: imports with their lines, and prints."""

from hi_cases.register_buku.models.buku_register import CetakanRegister
from hi_cases.register_buku.models.impor import DIBAWA, BarisBuku, ImporRegister, NasibBaris

__all__ = ["DIBAWA", "BarisBuku", "CetakanRegister", "ImporRegister", "NasibBaris"]
