/* The list of a page's parts closes once one is chosen. Without this file the reader closes it. */
document.getElementById("contents")?.addEventListener("click", ({ target, currentTarget }) => {
  if (target.closest("a") && currentTarget.matches(":popover-open")) currentTarget.hidePopover();
});
