"""What this domain tells the engine of submissions about its kinds."""

from __future__ import annotations

from collections.abc import Mapping

from hi_cases.lks_bipartit.services import laporan, pencatatan
from hi_cases.permohonan.types import PortJenis

PORT: Mapping[str, PortJenis] = {**pencatatan.PORT, **laporan.PORT}
