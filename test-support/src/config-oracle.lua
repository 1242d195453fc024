-- Reads configurations with Prosody's own configmanager and tells what came out of it.
-- In:  "<bytes>\n" and that many bytes of configuration, again and again. Out: one line of JSON for each.
-- Strings are JSON strings with one character (U+0000 to U+00FF) per byte.

local file_name = arg[1]
local source = os.getenv("CFG_SOURCEDIR")
package.path = source.."/?.lua;"..package.path
package.cpath = source.."/?.so;"..package.cpath
pcall(require, "loader") -- 13.0's names start with "prosody."

local open, remove, stdin, stdout = io.open, os.remove, io.stdin, io.stdout
local format, byte, concat, sort = string.format, string.byte, table.concat, table.sort
local type, pairs, rawget, pcall, error, tostring, tonumber = type, pairs, rawget, pcall, error, tostring, tonumber
local math_type, sethook = math.type, debug.sethook
local lfs = require "lfs" -- what "Include" uses for wildcards
local originals, executed = {}, {}

-- A call of one of these is noted, and does nothing.
local tripwires = {
	io = { "popen", "tmpfile", "output", "write", "read", "close", "input" };
	os = { "execute", "exit", "remove", "rename", "tmpname", "setlocale" };
	debug = { "sethook", "setmetatable", "setuservalue", "setupvalue", "upvaluejoin", "setlocal", "debug", "getregistry" };
	package = { "loadlib" };
	_G = { "load", "loadfile", "print", "warn", "collectgarbage" };
}

local function tripwire(name)
	return function ()
		executed[#executed+1] = name
	end
end

local function arm()
	for library, names in pairs(tripwires) do
		for _, name in pairs(names) do
			_G[library][name] = tripwire(library == "_G" and name or library.."."..name)
		end
	end
	io.open = function (path, mode)
		if mode == nil or mode:match("^rb?$") then return open(path, mode); end
		executed[#executed+1] = "io.open for writing"
		return nil, "not allowed"
	end
	_G.require = function (name)
		if name == "lfs" then return lfs; end
		executed[#executed+1] = "require"
	end
	io.stdout, io.stderr = open("/dev/null", "w"), open("/dev/null", "w")
	io.stdin = open("/dev/null")
end

local libraries = { "_G", "string", "table", "math", "os", "io", "debug", "package", "coroutine", "utf8" }

local function remember()
	local tables = { ["string metatable"] = getmetatable("") }
	for _, library in pairs(libraries) do tables[library] = _G[library]; end
	for library, t in pairs(tables) do
		local copy = {}
		for name, value in pairs(t) do copy[name] = value; end
		originals[library] = { table = t, copy = copy }
	end
end

-- Names that are new or have another value in Lua's own tables; puts everything back.
local function changed_names()
	local found = {}
	for library, original in pairs(originals) do
		local prefix = library == "_G" and "" or library.."."
		for name, value in pairs(original.table) do
			if original.copy[name] ~= value then found[#found+1] = prefix..tostring(name); end
		end
		for name in pairs(original.copy) do
			if original.table[name] == nil then found[#found+1] = prefix..tostring(name); end
		end
		if #found > 0 then
			for name in pairs(original.table) do
				if original.copy[name] == nil then original.table[name] = nil; end
			end
			for name, value in pairs(original.copy) do original.table[name] = value; end
		end
	end
	sort(found)
	return found
end

local function escape(char)
	return format("\\u%04x", byte(char))
end

local function quote(text)
	return '"'..text:gsub('[%c"\\\127-\255]', escape)..'"'
end

local function list(items, show_item)
	local shown = {}
	for i = 1, #items do shown[i] = show_item(items[i]); end
	return "["..concat(shown, ",").."]"
end

local type_order = { boolean = 1, number = 2, string = 3 }

local function key_before(a, b)
	local type_a, type_b = type(a), type(b)
	if type_a ~= type_b then return (type_order[type_a] or 4) < (type_order[type_b] or 4); end
	if type_a == "number" or type_a == "string" then return a < b; end
	return tostring(a) < tostring(b)
end

local function sorted_keys(t)
	local keys = {}
	for key in pairs(t) do keys[#keys+1] = key; end
	sort(keys, key_before)
	return keys
end

local show

local function show_table(t, parents)
	if parents[t] then return '["cycle"]'; end
	parents[t] = true
	local keys = sorted_keys(t)
	local entries = list(keys, function (key)
		return "["..show(key, parents)..","..show(rawget(t, key), parents).."]"
	end)
	parents[t] = nil
	return '["table",'..entries.."]"
end

function show(value, parents)
	local kind = math_type(value) or type(value)
	if kind == "string" then return quote(value); end
	if kind == "boolean" then return tostring(value); end
	if kind == "integer" then return '["integer","'..format("%d", value)..'"]'; end
	if kind == "float" then return '["float","'..format("%.17g", value)..'"]'; end
	if kind == "table" then return show_table(value, parents); end
	return '["'..kind..'"]'
end

local function show_hosts(hosts)
	return list(sorted_keys(hosts), function (host)
		return "["..quote(tostring(host))..","..show_table(hosts[host], {}).."]"
	end)
end

-- A new file each time: ext4 writes a file that was cut to nothing to the disk at once, which takes longer than all the rest.
local function write_file(text)
	remove(file_name)
	local file = open(file_name, "wb")
	file:write(text)
	file:close()
end

local function too_long()
	error("the configuration runs for too long", 0)
end

_G.dofile = tripwire("dofile") -- configmanager keeps the one that it finds
local configmanager = require "core.configmanager"
-- As util.startup does; 0.12 has no such function.
if configmanager.set_credentials_directory then configmanager.set_credentials_directory(os.getenv("CREDENTIALS_DIRECTORY")) end
arm()
remember()

local function answer(text)
	write_file(text)
	executed = {}
	sethook(too_long, "", 50000000)
	local called, ok, _, message = pcall(configmanager.load, file_name, "lua")
	sethook()
	if not called then ok, message = false, ok; end
	local files = configmanager.files()
	for i = #files, 1, -1 do files[i] = nil; end
	local globals = changed_names()
	return concat {
		'{"ok":', tostring(ok == true),
		',"error":', ok and "null" or quote(tostring(message)),
		',"warnings":', list(ok and message or {}, quote),
		',"hosts":', ok and show_hosts(configmanager.getconfig()) or "[]",
		',"executed":', list(executed, quote),
		',"newGlobals":', list(globals, quote), "}\n"
	}
end

while true do
	local length = tonumber(stdin:read("l") or "")
	if not length then break; end
	stdout:write(answer(length == 0 and "" or stdin:read(length)))
	stdout:flush()
end
