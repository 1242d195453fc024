-- Shows a test what this server remembers and has done: POST /test-state, JSON both ways.
local array = require "util.array";
local jid = require "util.jid";
local json = require "util.json";

local muc = module:depends "muc";
local opened = array();

module:hook("s2sout-created", function (event)
	opened:push(event.session.to_host);
end);

local function room_state(room)
	local occupants, affiliations, reserved = array(), setmetatable({}, json.object), setmetatable({}, json.object);
	for nick, occupant in pairs(room._occupants) do
		occupants:push({ nick = jid.resource(nick); jid = occupant.bare_jid; role = occupant.role });
	end
	for who, affiliation in pairs(room._affiliations) do affiliations[who] = affiliation; end
	for who, data in pairs(room._affiliation_data) do reserved[who] = data.reserved_nickname; end
	return { occupants = occupants; affiliations = affiliations; reserved = reserved; whois = room:get_whois(); subject = room:get_subject() };
end

local function archive_of(node)
	local bodies = array();
	for _, stanza in module:open_store("muc_log", "archive"):find(node, {}) do bodies:push(stanza:get_child_text("body")); end
	return bodies;
end

local function roster_of(username)
	local contacts = array();
	local store = module:context(jid.host(username)):open_store("roster");
	for contact in pairs(store:get(jid.node(username)) or {}) do
		if contact ~= false then contacts:push(contact); end
	end
	return contacts;
end

module:depends "http";
module:provides("http", {
	default_path = "/test-state";
	route = {
		["POST"] = function (event)
			local asked = json.decode(event.request.body);
			local room = asked.room and muc.get_room_from_jid(asked.room);
			local answer = { opened = opened; memory = collectgarbage("count") };
			if room then
				answer.room, answer.archive = room_state(room), archive_of(jid.node(room.jid));
			end
			if asked.account then answer.roster = roster_of(asked.account); end
			return json.encode(answer);
		end;
	};
});
