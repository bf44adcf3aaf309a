// The examination: the count follows what is chosen, the next point not judged is one press away, and
// nobody leaves with something unsaved without being asked. The page works without this file.
(() => {
  "use strict";

  const form = document.getElementById("daftar-periksa");
  const butir = [...form.querySelectorAll(".butir-teliti")];
  const cari = (nama) => form.querySelector(`[data-${nama}]`);
  const sudah = (satu) => satu.querySelector("input[type='radio']:checked") !== null;
  let berubah = false;
  let terakhir = -1;

  function hitung() {
    cari("dinilai").textContent = butir.filter(sudah).length;
  }

  function buka(sasaran, fokus) {
    const kelompok = sasaran.closest("details.kelompok-butir");
    if (kelompok) kelompok.open = true;
    sasaran.scrollIntoView({ block: "start" });
    fokus.focus({ preventScroll: true });
  }

  // The next one behind the point where the reader was last, else the first of all.
  function berikutnya(e) {
    const belum = butir.filter((satu) => !sudah(satu));
    if (!belum.length) return;
    e.preventDefault();
    const satu = belum.find((b) => butir.indexOf(b) > terakhir) || belum[0];
    buka(satu, satu.querySelector("input"));
  }

  // A note about this page: its fields are filled in where they are, so that nothing is left.
  function catatHalaman(e) {
    const tautan = e.target.closest("[data-catat-halaman]");
    if (!tautan || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    form.elements.dokumen.value = tautan.dataset.dokumen;
    form.elements.halaman.value = tautan.dataset.catatHalaman;
    buka(document.getElementById("catatan-baru"), form.elements.isi);
  }

  for (const bidang of form.elements) {
    bidang.addEventListener("input", () => {
      berubah = true;
      cari("ubah").hidden = false;
      hitung();
    });
  }
  form.addEventListener("focusin", (e) => {
    const satu = e.target.closest(".butir-teliti");
    if (satu) terakhir = butir.indexOf(satu);
  });
  cari("berikut")?.addEventListener("click", berikutnya);
  document.addEventListener("click", catatHalaman);
  form.addEventListener("submit", () => {
    berubah = false;
  });
  window.addEventListener("beforeunload", (e) => {
    if (berubah) e.preventDefault();
  });
  hitung();
})();
