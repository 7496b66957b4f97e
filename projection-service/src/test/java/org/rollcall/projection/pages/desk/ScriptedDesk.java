package org.rollcall.projection.pages.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.http.SessionToken;

/** Answers as it was told to, in order, and keeps what it was asked; a question that was not foreseen fails. */
public final class ScriptedDesk extends Desk {

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Command> asked = new ArrayList<>();
    private final List<Command> sent = new ArrayList<>();

    public ScriptedDesk(SessionToken sessionToken) {
        super(sessionToken, "", "", "");
    }

    /** @param json what a service answers */
    public ScriptedDesk accepts(String json) {
        answers.add(new Answer.Accepted(WireJson.MAPPER.readTree(json)));
        return this;
    }

    public ScriptedDesk refuses(int status, String type, String field, String detail, String... meant) {
        answers.add(new Answer.Refusal(status, type, detail, field, List.of(meant), List.of()));
        return this;
    }

    /** What was only asked. */
    public List<Command> asked() {
        return asked;
    }

    public List<Command> sent() {
        return sent;
    }

    @Override
    public Answer tryOut(Command command, HttpServletRequest request) {
        asked.add(command);
        return answers.remove();
    }

    @Override
    public Answer send(Command command, HttpServletRequest request) {
        sent.add(command);
        return answers.remove();
    }
}
