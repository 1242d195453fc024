-- Configuration for Prosody 0.12, written by a program: changes made here are lost when it writes again.

modules_enabled = { "disco"; "tls" }
x_backslash = "foo\\"
x_brackets = "]]"
x_bytes = "\255\254\000"
x_control = "\000\001\127\027[31m"
x_invisible = "\226\128\174gnp.exe\239\187\191\226\128\139"
x_keys = { [""] = 5; ["\"]=1"] = 6; __proto__ = 3; ["a b"] = 2; ["end"] = 1; ["é"] = 4 }
x_lines = "a\013\nb\nc"
x_long = {
	"one value that is long enough";
	"another value that is long enough";
	"a third value that is long enough";
	{ a = "map" };
}
x_mixed = { "a"; [-1] = "z"; [3] = "c"; [true] = "yes"; key = { ["inner key"] = {} } }
x_nested = { { { { { "deep" } } } } }
x_numbers = { 0; -1; 1.5; 1e+21; 9007199254740992; 5e-324 }
x_quotes = "\"; INJECTED = 1 --"
x_secret = "hidden" --[[secret]]
x_unicode = "日本 é 😀"

VirtualHost "*" {
	Include = "a word of the configuration language";
	_ENV = 1;
	["end"] = "a keyword";
	["x-odd"] = "an option name that is no Lua name";
}

VirtualHost "bücher.example" { authentication = "internal_hashed"; ["x odd"] = { a = { "b" } }; x_plain = true }

VirtualHost "disabled.example"
	enabled = false

Component "rooms.bücher.example" "muc" { ["function"] = "a keyword"; name = "Zimmer" }
