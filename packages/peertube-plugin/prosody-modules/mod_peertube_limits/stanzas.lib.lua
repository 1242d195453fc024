-- How large and how deep a stanza may be. A client that shows a message goes down into it, and what is short as it came can be long as it is stored.
local escape = require "util.stanza".xml_escape;

local most_bytes = { message = 16 * 1024; iq = 16 * 1024; presence = 4 * 1024 };
local most_levels = 20;
local most_elements = 250;

local kinds = { message = true; presence = true; iq = true };
local streams = { ["jabber:client"] = true; ["jabber:server"] = true };

local words = {
	en = {
		too_long = "This is too long to be sent: send it in parts";
		too_deep = "This is nested too deeply";
		too_many = "This has too many parts";
		unread = "Read first what has been sent to you";
		too_fast = "You are sending too much: wait a moment";
	};
};

-- The plugin's words, where it gives some.
local function text(fault, stanza)
	local given = module:get_option("peertube_words");
	local language = tostring(stanza.attr["xml:lang"] or "en"):lower():match("^%a+") or "en";
	local key = language..":"..fault;
	return type(given) == "table" and (given[key] or given["en:"..fault]) or words.en[fault];
end

local function is_stanza(stanza)
	return kinds[stanza.name] ~= nil and (stanza.attr.xmlns == nil or streams[stanza.attr.xmlns] ~= nil);
end

-- As it is written: "<a b='c'></a>".
local function length_of_tags(element)
	local length = 5 + 2 * #element.name;
	for name, value in pairs(element.attr) do length = length + #name + #escape(value) + 4; end
	return length;
end

local function collect(level)
	local below, count, bytes = {}, 0, 0;
	for _, element in ipairs(level) do
		count, bytes = count + 1, bytes + length_of_tags(element);
		for _, child in ipairs(element) do
			if type(child) == "string" then bytes = bytes + #escape(child); else below[#below + 1] = child; end
		end
	end
	return below, count, bytes;
end

-- Goes through it level by level and no further than what is allowed.
local function fault_of(stanza, longest)
	longest = longest or most_bytes[stanza.name] or most_bytes.iq;
	local level, depth, elements, bytes = { stanza }, 0, 0, 0;
	while level[1] do
		local count, size;
		depth = depth + 1;
		if depth > most_levels then return "too_deep"; end
		level, count, size = collect(level);
		elements, bytes = elements + count, bytes + size;
		if bytes > longest then return "too_long"; end
		if elements > most_elements then return "too_many"; end
	end
end

return { fault_of = fault_of; is_stanza = is_stanza; text = text };
