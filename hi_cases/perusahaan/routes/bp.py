"""The blueprint, apart so that each module of pages can hang its views on it."""

from flask import Blueprint

# No prefix: the office's pages stand under /perusahaan, a company's own under /perusahaan-saya.
bp = Blueprint("perusahaan", __name__)
