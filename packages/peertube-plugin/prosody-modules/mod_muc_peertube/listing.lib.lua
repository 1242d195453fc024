-- Nobody finds a room that they may not see at that moment: what the room was told of itself may be half a minute old.
local jid = require "util.jid";
local st = require "util.stanza";

local ask = module:require "ask_peertube";

local xmlns_items = "http://jabber.org/protocol/disco#items";

local function is_found(room_jid, bare_jid)
	local answer = ask("access", { room = jid.node(room_jid); jid = bare_jid });
	return answer ~= nil and answer.allowed == true;
end

module:hook("host-disco-items", function (event)
	local bare_jid = jid.bare(event.stanza.attr.from);
	event.reply:get_child("query", xmlns_items):maptags(function (item)
		return is_found(item.attr.jid, bare_jid) and item or nil;
	end);
end, -100);

-- Whoever may not be kept waiting on their connection waits in a queue.
return function (queues)
	module:hook("iq-get/host/"..xmlns_items..":query", function (event)
		if queues.may_wait(event) then return; end
		if queues.add(event) then return true; end
		event.origin.send(st.error_reply(event.stanza, "wait", "resource-constraint", "Too much at once"));
		return true;
	end, 100);
end;
