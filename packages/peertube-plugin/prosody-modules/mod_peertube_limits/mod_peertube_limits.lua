-- What one connection, one person and one address may cost, whatever kind of stream it is and before anybody else looks at a stanza.
module:set_global();

module:require "steady_throttle";
local stanzas = module:require "stanzas";
local shares = module:require "shares";
local namespaces = module:require "namespaces";
local unsent = module:require "unsent";

-- For modules that depend on this one.
fault_of = stanzas.fault_of;
network_of = shares.network_of;
has_enough = unsent.has_enough;
text = stanzas.text;

local filters = require "util.filters";
local jid = require "util.jid";
local st = require "util.stanza";

-- More than this, and the parser itself gives the stream up: each costs memory before the stanza is whole.
local most_elements_parsed = 1000;
local leaving = { unavailable = true };

-- A server speaks for itself only: an answer to anybody else would make us connect to them.
local function may_be_answered(session, stanza)
	local kind = stanza.attr.type;
	if kind == "error" or kind == "result" then return false; end
	if session.type == "c2s" then return true; end
	local from, to = jid.host(stanza.attr.from), jid.host(stanza.attr.to);
	if not (from and to and prosody.hosts[to]) then return false; end
	return (session.type == "s2sin" or session.type == "s2sout") and (session.from_host == from or session.to_host == from);
end

local function refuse(session, stanza, error_type, condition, text)
	if stanzas.is_stanza(stanza) and may_be_answered(session, stanza) then
		session.send(st.error_reply(stanza, error_type, condition, text));
	elseif not stanzas.is_stanza(stanza) then
		session:close({ condition = "policy-violation", text = text });
	end
	return nil;
end

-- Once it is known who it is, since Prosody sets the size alone then.
local function bound_parser(session)
	if session.peertube_is_bounded or session.type:find("_unauthed", 1, true) then return; end
	session.peertube_is_bounded = true;
	session.stream:set_stanza_size_limit(session.stanza_size_limit, most_elements_parsed);
end

local function look_at_stanza(stanza, session)
	bound_parser(session);
	local fault = stanzas.fault_of(stanza);
	if fault then return refuse(session, stanza, "modify", "policy-violation", stanzas.text(fault, stanza)); end
	if session.type ~= "c2s" or not stanzas.is_stanza(stanza) then return stanza; end
	if stanza.name == "iq" and stanza.attr.type ~= "result" and stanza.attr.type ~= "error" and unsent.has_enough(session) then
		return refuse(session, stanza, "wait", "resource-constraint", stanzas.text("unread", stanza));
	end
	if shares.is_within(session, stanza) or (stanza.name == "presence" and leaving[stanza.attr.type]) then return stanza; end
	return refuse(session, stanza, "wait", "resource-constraint", stanzas.text("too_fast", stanza));
end

local function look_at_bytes(data, session)
	if namespaces.are_short(session, data) then return data; end
	session:close({ condition = "policy-violation", text = "A namespace is too long" });
	return nil;
end

local function watch(session)
	if not session.type:find("^[cs]2s") then return; end
	-- After what unpacks WebSocket frames, and after those who count what came.
	filters.add_filter(session, "bytes/in", look_at_bytes, -100);
	filters.add_filter(session, "stanzas/in", look_at_stanza, -100);
	filters.add_filter(session, "bytes/out", unsent.count, -100);
end

function module.load()
	filters.add_filter_hook(watch);
end

function module.unload()
	filters.remove_filter_hook(watch);
end
