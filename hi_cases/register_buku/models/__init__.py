"""Tables of the register books: imports with their lines, and prints."""

from hi_cases.register_buku.models.buku_register import CetakanRegister
from hi_cases.register_buku.models.impor import BarisBuku, ImporRegister, NasibBaris

__all__ = ["BarisBuku", "CetakanRegister", "ImporRegister", "NasibBaris"]
