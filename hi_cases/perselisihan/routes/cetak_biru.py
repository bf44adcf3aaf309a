"""The blueprints of the dispute pages: the office's, and those of the parties and the public."""

from flask import Blueprint

bp = Blueprint("perselisihan", __name__, url_prefix="/perkara")
kantor = Blueprint("kantor", __name__)
"""Pages of the office at the root of the site: /verifikasi."""
luar = Blueprint("luar", __name__)
"""Pages of outsiders, at the root of the site: /saya, /klaim, /ajukan, /lacak."""
