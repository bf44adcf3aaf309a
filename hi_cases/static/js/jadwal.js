// Arrow keys in the calendar. Every day is a link that works without this file; here the days become
// one stop of the Tab key, and arrows, Home, End, PageUp and PageDown go from one day to another.
(() => {
  "use strict";

  const kisi = document.querySelector("[data-kal]");
  if (!kisi) return;

  const hari = [...kisi.querySelectorAll("[data-hari]")];
  const sel = (el) => el.closest('[role="gridcell"]');

  // Only the day of now and the meetings in it are reached by Tab.
  function jadikanKini(tautan) {
    for (const satu of kisi.querySelectorAll('[role="gridcell"] a')) satu.tabIndex = -1;
    for (const satu of sel(tautan).querySelectorAll("a")) satu.tabIndex = 0;
  }

  const baca = (iso) => new Date(`${iso}T00:00:00Z`);
  const tulis = (tanggal) => tanggal.toISOString().slice(0, 10);

  function geserHari(iso, jumlah) {
    const tanggal = baca(iso);
    tanggal.setUTCDate(tanggal.getUTCDate() + jumlah);
    return tulis(tanggal);
  }

  // The same day of another month, or its last day where the month is shorter.
  function geserBulan(iso, arah) {
    const asal = baca(iso);
    const tujuan = new Date(Date.UTC(asal.getUTCFullYear(), asal.getUTCMonth() + arah + 1, 0));
    tujuan.setUTCDate(Math.min(asal.getUTCDate(), tujuan.getUTCDate()));
    return tulis(tujuan);
  }

  function ke(iso) {
    const tautan = document.getElementById(`hari-${iso}`);
    if (tautan && kisi.contains(tautan)) {
      jadikanKini(tautan);
      tautan.focus();
      return;
    }
    const alamat = new URL(location.href);
    alamat.searchParams.set("tanggal", iso);
    alamat.searchParams.set("tampilan", kisi.dataset.kal);
    alamat.hash = `hari-${iso}`;
    location.assign(alamat);
  }

  const bulan = kisi.dataset.kal === "bulan";
  const keSenin = (iso) => (baca(iso).getUTCDay() + 6) % 7;
  const GERAK = {
    ArrowLeft: (iso) => geserHari(iso, -1),
    ArrowRight: (iso) => geserHari(iso, 1),
    ArrowUp: (iso) => geserHari(iso, bulan ? -7 : -1),
    ArrowDown: (iso) => geserHari(iso, bulan ? 7 : 1),
    Home: (iso) => geserHari(iso, -keSenin(iso)),
    End: (iso) => geserHari(iso, 6 - keSenin(iso)),
    PageUp: (iso) => (bulan ? geserBulan(iso, -1) : geserHari(iso, -7)),
    PageDown: (iso) => (bulan ? geserBulan(iso, 1) : geserHari(iso, 7)),
  };

  kisi.addEventListener("keydown", (e) => {
    const gerak = GERAK[e.key];
    const kini = gerak && sel(e.target)?.querySelector("[data-hari]");
    if (!kini || e.ctrlKey || e.altKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    ke(gerak(kini.dataset.hari));
  });
  kisi.addEventListener("focusin", (e) => {
    const kini = sel(e.target)?.querySelector("[data-hari]");
    if (kini) jadikanKini(kini);
  });

  const diminta = new URLSearchParams(location.search).get("tanggal");
  const awal =
    hari.find((satu) => `#${satu.id}` === location.hash) ||
    hari.find((satu) => satu.dataset.hari === diminta) ||
    hari.find((satu) => satu.ariaCurrent === "date") ||
    hari[0];
  jadikanKini(awal);
  if (location.hash === `#${awal.id}`) awal.focus();
})();
