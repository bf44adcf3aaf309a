"""What this domain tells the engine of submissions about its kinds: each product's own port."""

from __future__ import annotations

from collections.abc import Mapping

from hi_cases.permohonan.types import PortJenis
from hi_cases.syarat_kerja.services import phk, pkb, pkwt, pp, skala_upah

PORT: Mapping[str, PortJenis] = {**pp.PORT, **pkb.PORT, **pkwt.PORT, **phk.PORT, **skala_upah.PORT}
