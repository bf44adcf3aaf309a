"""The blueprint of the parties' pages, at the root: /saya, /klaim, /ajukan, /bipartit."""

from flask import Blueprint

luar = Blueprint("luar", __name__)
