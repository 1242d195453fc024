-- Who may send what where, as gate.json says it: judges stanzas, and refuses them.
local json = require "util.json";
local st = require "util.stanza";

local xmlns_muc = "http://jabber.org/protocol/muc";
local untyped = { presence = "available"; message = "normal" };

local function read_table()
	local file = assert(module:load_resource("gate.json") or module:load_resource("../gate.json"));
	local gate = json.decode(file:read("*a"));
	file:close();
	return gate;
end

local gate = read_table();

local function set_of(list)
	local set = {};
	for _, item in ipairs(list or {}) do set[item] = true; end
	return set;
end

local ranks = {};
for rank, standing in ipairs(gate.standings) do ranks[standing] = rank; end

-- By stanza, type and address.
local rules = {};
for _, rule in ipairs(gate.rules) do
	for _, kind in ipairs(rule.types) do
		for _, address in ipairs(rule.to) do
			local key = rule.stanza.." "..kind.." "..address;
			rules[key] = rules[key] or {};
			table.insert(rules[key], rule);
		end
	end
end

for _, refusal in ipairs(gate.refusals) do
	refusal.types, refusal.to = refusal.types and set_of(refusal.types), refusal.to and set_of(refusal.to);
end

local unanswered = {};
for name, kinds in pairs(gate.unanswered) do unanswered[name] = set_of(kinds); end
local removed = set_of(gate["removed from messages"]);

local function kind_of(stanza)
	return stanza.attr.type or untyped[stanza.name] or "";
end

local function name_of(tag)
	return (tag.attr.xmlns or "jabber:client").." "..tag.name;
end

local function has_payload(stanza, payload, is_code)
	if not payload then return true; end
	if payload == "code" then return is_code; end
	if stanza.name == "iq" then return name_of(stanza.tags[1]) == payload; end
	for _, tag in ipairs(stanza.tags) do
		if name_of(tag) == payload then return true; end
	end
	return false;
end

local function refusal_for(stanza, address, lacks)
	for _, refusal in ipairs(gate.refusals) do
		if (not refusal.stanza or refusal.stanza == stanza.name) and (not refusal.types or refusal.types[kind_of(stanza)])
			and (not refusal.to or refusal.to[address]) and (not refusal.lacks or refusal.lacks == lacks) then return refusal; end
	end
end

local function is_request(stanza)
	return stanza.name == "iq" and (stanza.attr.type == "get" or stanza.attr.type == "set");
end

-- Nil for what may pass, otherwise the refusal.
local function judge(stanza, address, standing, is_code)
	if is_request(stanza) and (#stanza.tags ~= 1 or not stanza.attr.id) then return { error = "modify"; condition = "bad-request" }; end
	local lacks;
	for _, rule in ipairs(rules[stanza.name.." "..kind_of(stanza).." "..address] or {}) do
		if has_payload(stanza, rule.payload, is_code) then
			if ranks[standing] >= ranks[rule.from] then return nil; end
			lacks = standing == "outside" and "inside" or "standing";
		end
	end
	return refusal_for(stanza, address, lacks);
end

local function text_of(refusal, stanza)
	local texts = refusal.text and gate.texts[refusal.text];
	return texts and texts[(stanza.attr["xml:lang"] or ""):match("^fr") or "en"];
end

-- RFC 6120, 8.3.1: errors and answers are not answered.
local function is_unanswered(stanza)
	return unanswered[stanza.name][kind_of(stanza)] == true;
end

-- Clients that wait for an answer to a join look for the element (XEP-0045).
local function error_reply(stanza, error_type, condition, text)
	local reply = st.error_reply(stanza, error_type, condition, text);
	if stanza.name == "presence" then reply:reset():tag("x", { xmlns = xmlns_muc }):up(); end
	return reply;
end

local function refuse(event, refusal)
	local stanza = event.stanza;
	if not is_unanswered(stanza) then
		event.origin.send(error_reply(stanza, refusal.error, refusal.condition, text_of(refusal, stanza)));
	end
	return true;
end

-- What only servers say.
local function clean(stanza)
	if stanza.name ~= "message" then return; end
	stanza:maptags(function (tag) return not removed[name_of(tag)] and tag or nil; end);
end

return {
	judge = judge; refuse = refuse; error_reply = error_reply; is_unanswered = is_unanswered; clean = clean; ranks = ranks;
	configuration = set_of(gate["room configuration"]); networks = gate["no targets"];
};
