package org.rollcall.meeting.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param patience how long a forum or working group that is not known yet is waited for */
@ConfigurationProperties("rollcall.meeting")
record MeetingProperties(@DefaultValue("3s") Duration patience) {}
