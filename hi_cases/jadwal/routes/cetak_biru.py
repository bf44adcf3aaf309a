"""The blueprint that every page of this domain hangs on."""

from flask import Blueprint

bp = Blueprint("jadwal", __name__)
