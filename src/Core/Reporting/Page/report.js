'use strict';

// The page is whole without this: it adds search, folding of all tables at once, and buttons that copy.
(() => {
  const byId = id => document.getElementById(id);
  document.documentElement.classList.add('js');

  // Copying: the clipboard is not open to every page that lies in a file.

  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement('textarea');
      const focused = document.activeElement;
      area.value = text;
      area.className = 'unseen';
      document.body.append(area);
      area.select();
      const copied = document.execCommand('copy');
      area.remove();
      focused?.focus({ preventScroll: true });
      return copied;
    }
  };

  // One answer at a time: the next takes back the one before, whose time would else end the new one's.
  let ending = 0;
  let takeBack = () => {};
  const copyFrom = async (button, text) => {
    const copied = await copy(text);
    clearTimeout(ending);
    takeBack();
    const label = button.textContent;
    button.textContent = copied ? 'Copied' : 'Not copied';
    byId('said').textContent = button.textContent;
    takeBack = () => {
      button.textContent = label;
      byId('said').textContent = '';
    };
    ending = setTimeout(() => takeBack(), 1500);
  };

  document.addEventListener('click', event => {
    const button = event.target.closest?.('.copyable .copy');
    if (button) copyFrom(button, button.parentElement.querySelector('pre').textContent);
  });

  // Links: what they lead to may be folded away or filtered out. The browser itself goes there.

  const reveal = target => {
    if (!target || target.checkVisibility()) return false;
    if (target.closest('[hidden]')) clear();
    for (let at = target.parentElement; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
    return true;
  };

  // What comes in sight on a long page gets another size than the browser took it to have, so that it stops short of its end.
  const isLong = document.querySelector('.many, .part') !== null;
  const goTo = () => {
    const target = byId(location.hash.slice(1));
    let frames = reveal(target) || isLong ? 8 : 0;
    const scroll = () => {
      if (!target || frames-- === 0) return;
      target.scrollIntoView();
      requestAnimationFrame(scroll);
    };
    scroll();
  };

  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link) return;
    reveal(byId(link.hash.slice(1)));
    if (link.hash === location.hash) goTo();
  });

  addEventListener('hashchange', goTo);

  // Printing: what is folded is on paper too.

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    for (const one of folded) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of folded) one.open = false;
  });

  byId('only-missing')?.addEventListener('change', event =>
    document.querySelector('.matrix').classList.toggle('only', event.target.checked));

  // The effective config.

  const tables = byId('tables');
  let clear = () => {};
  if (tables) {
    const [search, source, found] = ['search', 'source', 'found'].map(byId);
    const boxes = ['drifted', 'differing'].map(name => byId('only-' + name)).filter(box => box);
    const classOf = { 'only-drifted': 'drifted', 'only-differing': 'differs' };
    const keyOf = row => decodeURIComponent(row.id.slice('key-'.length));

    // What is searched is gathered when somebody first searches.
    let index;
    const tools = document.createElement('div');
    const gather = () => tools.remove() ?? [...tables.children].map(table => ({
      table,
      lists: [...table.children].filter(child => child.localName === 'ul').map(list => ({
        list,
        rows: [...list.children].map(row => ({
          row,
          text: (keyOf(row) + '\n' + row.textContent).toLowerCase(),
          sources: row.dataset.s.split(' '),
        })),
      })),
    }));

    const total = tables.querySelectorAll('.keys > li').length;
    const count = new Intl.NumberFormat('en');
    const say = shown => {
      found.textContent = shown === total ? `${count.format(total)} keys` : `${count.format(shown)} of ${count.format(total)} keys`;
    };

    let closed;
    const filter = () => {
      index ??= gather();
      const words = search.value.toLowerCase().split(/\s+/).filter(word => word);
      const wanted = boxes.filter(box => box.checked).map(box => classOf[box.id]);
      const isOn = words.length > 0 || source.value !== '' || wanted.length > 0;
      const matches = ({ row, text, sources }) =>
        words.every(word => text.includes(word))
        && (source.value === '' || sources.includes(source.value))
        && wanted.every(name => row.classList.contains(name));
      const hide = (element, isHidden) => {
        if (element.hidden !== isHidden) element.hidden = isHidden;
      };

      // Tables that were folded are so again once nothing is searched.
      if (isOn) closed ??= index.filter(({ table }) => !table.open);
      let shown = 0;
      for (const { table, lists } of index) {
        const before = shown;
        for (const { list, rows } of lists) {
          const first = shown;
          for (const one of rows) {
            const isMatch = !isOn || matches(one);
            hide(one.row, !isMatch);
            if (isMatch) shown++;
          }

          hide(list, shown === first);
        }

        hide(table, shown === before);
        if (isOn && shown > before && !table.open) table.open = true;
      }

      if (!isOn) {
        for (const { table } of closed ?? []) table.open = false;
        closed = undefined;
      }

      tables.classList.toggle('few', isOn && shown <= 200);
      say(shown);
    };

    clear = () => {
      search.value = source.value = '';
      for (const box of boxes) box.checked = false;
      filter();
    };

    say(total);
    search.addEventListener('focus', () => index ??= gather());
    search.addEventListener('input', filter);
    source.addEventListener('change', filter);
    for (const box of boxes) box.addEventListener('change', filter);
    const shownRow = () => tables.querySelector('.table:not([hidden]) .keys:not([hidden]) > li:not([hidden])');
    search.form.addEventListener('submit', event => {
      event.preventDefault();
      shownRow()?.querySelector('a').focus();
    });

    const foldAll = isOpen => {
      closed = closed && [];
      for (const table of tables.children) table.open = isOpen;
    };
    byId('fold').addEventListener('click', () => foldAll(false));
    byId('unfold').addEventListener('click', () => foldAll(true));

    for (const link of document.querySelectorAll('[data-source]'))
      link.addEventListener('click', () => {
        clear();
        source.value = link.dataset.source;
        filter();
      });

    // One set of buttons for all keys: it is in the row that the pointer or the focus is in.
    tools.className = 'tools';
    const add = (label, name, textOf) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.setAttribute('aria-label', name);
      button.addEventListener('click', () => copyFrom(button, textOf(tools.closest('.keys > li'))));
      tools.append(button);
    };
    add('Copy key', 'Copy the key', keyOf);
    const valueOf = part => (part.querySelector('.text pre') ?? part.querySelector('code'))?.textContent ?? 'missing';
    add('Copy value', 'Copy the value', row => {
      const environments = [...row.querySelectorAll('.in')];
      if (environments.length === 0) return valueOf(row);
      return environments.map(part => `${part.querySelector('b').textContent}: ${valueOf(part)}`).join('\n');
    });
    const showTools = event => {
      const row = event.target.closest?.('.keys > li');
      if (!row || tools.parentElement === row.firstElementChild) return;
      if (event.type === 'pointerover' && tools.contains(document.activeElement)) return;
      row.firstElementChild.append(tools);
    };
    for (const type of ['pointerover', 'focusin']) tables.addEventListener(type, showTools);

    // Arrows go from key to key.
    const step = (row, by) => {
      const rows = [...tables.querySelectorAll('.table[open]:not([hidden]) > .keys:not([hidden]) > li:not([hidden])')];
      rows[rows.indexOf(row) + by]?.querySelector('a').focus();
    };
    tables.addEventListener('keydown', event => {
      const row = event.target.closest('.keys > li');
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!row || !by || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      step(row, by);
    });

    document.addEventListener('keydown', event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/' && !event.target.closest('input, select, textarea')) {
        event.preventDefault();
        search.focus();
        search.select();
      } else if (event.key === 'Escape' && found.textContent.includes(' of ')) {
        event.preventDefault();
        clear();
      }
    });
  }

  if (location.hash) goTo();
})();
