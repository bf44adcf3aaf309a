"""The blueprint of the dispute pages."""

from flask import Blueprint

bp = Blueprint("perselisihan", __name__, url_prefix="/perkara")
