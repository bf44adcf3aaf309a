"""The blueprint of the pages that span domains."""

from flask import Blueprint

bp = Blueprint("beranda", __name__)
