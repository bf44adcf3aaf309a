"""The WSGI entry point of the web processes."""

from hi_cases.factory import create_web_app

app = create_web_app()
