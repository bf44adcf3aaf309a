"""The blueprint, apart so that each module of pages can hang its views on it."""

from flask import Blueprint

bp = Blueprint("indikator", __name__)
