-- Stops Prosody when the program that started it has ended, however it ended: that program holds the other end of the standard input and never
-- writes to it, so that there is something to read only once it is gone.
module:set_global();

local function load_first(...)
	for _, name in ipairs({ ... }) do
		local ok, found = pcall(require, name);
		if ok then return found; end
	end
end

local server = load_first("prosody.net.server", "net.server");

local watch;

local function on_readable()
	if io.stdin:read(0) ~= nil then return; end
	module:log("warn", "The program that started this server has ended, stopping");
	watch:close();
	prosody.main_thread:run(function ()
		prosody.unlock_globals();
		prosody.shutdown("The host has ended");
		prosody.lock_globals();
	end);
end

function module.load()
	watch = server.watchfd(0, on_readable);
end

function module.unload()
	if watch then watch:close(); end
end
