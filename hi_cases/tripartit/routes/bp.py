"""The blueprint, apart from the pages that join it."""

from flask import Blueprint

bp = Blueprint("tripartit", __name__)
