-- For the test of the table: says which stanzas of a test got past the gate since it was asked last, before Prosody itself sees them, and what Prosody would handle.
-- POST /test-gate on the rooms' host.
local array = require "util.array";
local json = require "util.json";

local passed = array();
-- How much people may send is another test's: everybody always has the whole share.
local function lift_limits()
	local throttle = getmetatable(require "util.throttle".create(1, 1)).__index;
	function throttle:update()
		self.balance = self.max;
		return self.balance;
	end
	function throttle.poll() return true; end
end
local names, addresses = { "presence"; "message"; "iq" }, { "full"; "bare"; "host" };

local function note(event)
	local id = event.stanza.attr.id;
	if not id or not id:match("^cell%-") then return; end
	passed:push(id);
	return true;
end

local function watch(host)
	local context = module:context(host);
	for _, name in ipairs(names) do
		for _, address in ipairs(addresses) do
			context:hook(name.."/"..address, note, 990);
		end
	end
end

local function handled(host)
	local found = array();
	for event in pairs(prosody.hosts[host].events._event_map) do
		local name, address, payload = event:match("^(%a+)[%a-]*/(%a+)/?(.*)$");
		if (name == "presence" or name == "message" or name == "iq") and address and not event:match("^pre%-") then
			found:push({ event = event; stanza = name; address = address; payload = payload });
		end
	end
	return found;
end

-- When all modules are loaded.
module:add_timer(0, function ()
	lift_limits();
	for host, session in pairs(prosody.hosts) do
		if session.type == "local" or host == module.host then watch(host); end
	end
end);

module:depends "http";
module:provides("http", {
	default_path = "/test-gate";
	route = {
		["POST"] = function ()
			local answer = { passed = passed; handled = array() };
			for host in pairs(prosody.hosts) do answer.handled:append(handled(host)); end
			passed = array();
			return json.encode(answer);
		end;
	};
});
