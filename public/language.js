// The front door: on to the reader's language. Without scripts the page's two links do the same.
(function () {
  var wanted = navigator.languages || [navigator.language || ''];
  var there = Array.prototype.map.call(document.querySelectorAll('a[hreflang]'), function (link) {
    return link.hreflang;
  });
  for (var i = 0; i < wanted.length; i += 1) {
    var lang = wanted[i].slice(0, 2).toLowerCase();
    if (there.indexOf(lang) !== -1) {
      location.replace(lang + '/' + location.search);
      return;
    }
  }
  if (there.length > 0) location.replace(there[0] + '/' + location.search);
})();
