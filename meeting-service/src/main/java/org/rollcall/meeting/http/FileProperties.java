package org.rollcall.meeting.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param largest how large a file may be that is given to the system */
@ConfigurationProperties("rollcall.files")
record FileProperties(@DefaultValue("20MB") DataSize largest) {}
