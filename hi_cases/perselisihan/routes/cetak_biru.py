"""The blueprints of the dispute pages: under /perkara, and at the root of the site."""

from flask import Blueprint

bp = Blueprint("perselisihan", __name__, url_prefix="/perkara")
kantor = Blueprint("kantor", __name__)
"""Pages of the office at the root of the site: /verifikasi."""
