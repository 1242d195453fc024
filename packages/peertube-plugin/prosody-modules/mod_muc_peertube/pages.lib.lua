-- A page of the archive has a size, whatever is in the archive; what is too long for any client is left out of pages and removed.
local jid = require "util.jid";
local rsm = require "util.rsm";
local st = require "util.stanza";

local turns = module:require "turns";
local limits = module:depends "peertube_limits";

local xmlns_mam = "urn:xmpp:mam:2";
local xmlns_rsm = "http://jabber.org/protocol/rsm";
local longest_message = 24 * 1024;
local longest_page = 128 * 1024;

local archive = module:open_store("muc_log", "archive");

local function is_too_long(message)
	return limits.fault_of(message, longest_message) ~= nil;
end

local function remove(room_jid, ids)
	local node = jid.node(room_jid);
	for _, id in ipairs(ids) do archive:delete(node, { key = id }); end
	module:log("info", "Removed %d messages from the archive of %s that were too long or too deep for clients", #ids, room_jid);
end

local function id_of(result)
	local tag = result:get_child("result", xmlns_mam);
	return tag and tag.attr.id;
end

-- The message itself, without what the archive puts around it.
local function message_of(result)
	local forwarded = result:find("{urn:xmpp:mam:2}result/{urn:xmpp:forward:0}forwarded");
	return forwarded and forwarded:get_child("message", "jabber:client") or result;
end

-- As many as there is room for, from one end of the page. True when some did not fit.
local function fitting(results, from_the_end)
	local first, last, size = 1, #results, 0;
	for count = 1, #results do
		local index = from_the_end and #results + 1 - count or count;
		size = size + #tostring(results[index]);
		if size > longest_page and count > 1 then
			if from_the_end then first = index + 1; else last = index - 1; end
			return first, last, true;
		end
	end
	return first, last, false;
end

local function set_text(set, name, text)
	for _, tag in ipairs(set and set.tags or {}) do
		if tag.name == name then tag[1] = text; end
	end
end

-- From the oldest to the newest that are sent; what is removed would lead nowhere.
local function correct_end(fin, oldest, newest, is_cut)
	local set = fin:get_child("set", xmlns_rsm);
	set_text(set, "first", id_of(oldest));
	set_text(set, "last", id_of(newest));
	if is_cut then fin.attr.complete = nil; end
end

-- Where nothing else is left to go on from, its two ends stay.
local function without_ends(ids, fin)
	local set, removable = fin:get_child("set", xmlns_rsm), {};
	local first, last = set and set:get_child_text("first"), set and set:get_child_text("last");
	for _, id in ipairs(ids) do
		if id ~= first and id ~= last then removable[#removable + 1] = id; end
	end
	return removable;
end

local function collector(origin, query)
	local asked = rsm.get(query);
	local is_backward = asked ~= nil and asked.before ~= nil and asked.before ~= false;
	local is_flipped = query:get_child("flip-page") ~= nil;
	local results, too_long = {}, {};
	local function finish(stanza)
		local fin = stanza:get_child("fin", xmlns_mam);
		local first, last, is_cut = fitting(results, is_backward ~= is_flipped);
		for index = first, last do origin.send(results[index]); end
		if fin and results[1] then
			local oldest, newest = results[first], results[last];
			if is_flipped then oldest, newest = newest, oldest; end
			correct_end(fin, oldest, newest, is_cut);
		elseif fin then
			too_long = without_ends(too_long, fin);
		end
		if too_long[1] then remove(stanza.attr.from, too_long); end
		turns.finish();
		return origin.send(stanza);
	end
	return function (stanza)
		local id = stanza.name == "message" and id_of(stanza);
		if not id then return finish(stanza); end
		if is_too_long(message_of(stanza)) then too_long[#too_long + 1] = id; else results[#results + 1] = stanza; end
		return true;
	end
end

module:hook("iq-set/bare/"..xmlns_mam..":query", function (event)
	local origin, stanza = event.origin, event.stanza;
	turns.wait_for();
	if origin.destroyed then turns.finish(); return true; end
	if limits.has_enough(origin) then
		turns.finish();
		origin.send(st.error_reply(stanza, "wait", "resource-constraint", limits.text("unread", stanza)));
		return true;
	end
	event.origin = setmetatable({ send = collector(origin, stanza.tags[1]) }, { __index = origin });
end, 100);

-- What people get when they come in.
module:hook("muc-get-history", function (event)
	if event.peertube_is_bounded then return; end
	event.peertube_is_bounded = true;
	local handled = module:fire_event("muc-get-history", event);
	local next_stanza = event.next_stanza;
	function event.next_stanza()
		local stanza = next_stanza();
		while stanza and is_too_long(stanza) do stanza = next_stanza(); end
		return stanza;
	end
	return handled;
end, 100);
