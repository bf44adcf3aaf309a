"""The blueprint that the pages of this domain share."""

from flask import Blueprint

bp = Blueprint("akun", __name__)
