// Before the page is drawn: the colors that the reader chose, if not those of the system.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'dark' || theme === 'light')
    for (const id of ['dark', 'dark-bar'])
      document.getElementById(id).media = theme === 'dark' ? 'screen' : 'not all';
} catch {
  // Storage may be denied.
}

// The site that the reader has narrowed the pages to: in the address, or kept.
try {
  const asked = new URLSearchParams(location.search).get('site');
  const site = asked ?? localStorage.getItem('site');
  if (site === 'china' || site === 'international') {
    document.documentElement.dataset.site = site;
    if (asked) localStorage.setItem('site', site);
  }
} catch {
  // Storage may be denied.
}

// A list that a script is going to filter is not shown before.
if (/[?&](f|cat|retry)=/.test(location.search)) document.documentElement.dataset.filtered = '';
