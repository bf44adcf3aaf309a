"""The blueprint of the register pages, which lie beside those of the cases."""

from flask import Blueprint

bp = Blueprint("register_buku", __name__, url_prefix="/perkara")
