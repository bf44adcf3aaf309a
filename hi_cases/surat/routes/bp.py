"""The blueprint of letters."""

from flask import Blueprint

bp = Blueprint("surat", __name__)
