// Lets the keyboard do what the mouse does: Material opens the search with a label, which takes no
// focus and no key. Without script the search is not there, and neither is its button.
const toggle = document.getElementById("__search")
const button = document.querySelector(".shell-search-open")

const show = () => button.setAttribute("aria-expanded", String(toggle.checked))

button.tabIndex = 0
button.setAttribute("role", "button")
button.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" && event.key !== " ") return
  event.preventDefault()
  button.click()
  document.querySelector(".md-search__input").focus()
})
toggle.addEventListener("change", show)
document.addEventListener("keyup", (event) => {
  if (event.key === "Escape" && document.activeElement === document.body) button.focus()
  show()
})
show()
