package ai.vocelio.sandbox.dns;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Messages of RFC 1035, as far as one question about texts and aliases needs them. */
final class Reply {

    private static final int TXT = 16;
    private static final int CNAME = 5;
    private static final int HEADER = 12;
    private static final int NO_SUCH_NAME = 3;
    private static final int PART = 255;
    /** Response, authoritative, recursion desired and available. */
    private static final int FLAGS = 0x8580;

    private Reply() {}

    static byte[] to(byte[] question, Zone zone) {
        ByteBuffer in = ByteBuffer.wrap(question);
        int id = in.getShort();
        in.position(HEADER);
        String name = name(in);
        int type = in.getShort();
        in.getShort();
        byte[] asked = Arrays.copyOfRange(question, HEADER, in.position());
        List<byte[]> answers = answers(name, type, zone);
        int code = answers.isEmpty() && !zone.knows(name) ? NO_SUCH_NAME : 0;

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(HEADER)
                .putShort((short) id)
                .putShort((short) (FLAGS | code))
                .putShort((short) 1)
                .putShort((short) answers.size())
                .putInt(0)
                .array());
        out.writeBytes(asked);
        answers.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static List<byte[]> answers(String name, int type, Zone zone) {
        List<byte[]> answers = new ArrayList<>();
        String alias = zone.aliasOf(name);
        if (!alias.isEmpty()) {
            answers.add(record(CNAME, labels(alias)));
        } else if (type == TXT) {
            zone.textsOf(name).forEach(text -> answers.add(record(TXT, parts(text))));
        }
        return answers;
    }

    /** Of the name that was asked for, which stands behind the header; to be forgotten at once. */
    private static byte[] record(int type, byte[] data) {
        return ByteBuffer.allocate(HEADER + data.length)
                .putShort((short) (0xc000 | HEADER))
                .putShort((short) type)
                .putShort((short) 1)
                .putInt(0)
                .putShort((short) data.length)
                .put(data)
                .array();
    }

    private static String name(ByteBuffer in) {
        StringBuilder name = new StringBuilder();
        for (int length = in.get(); length > 0; length = in.get()) {
            byte[] label = new byte[length];
            in.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        return name.toString();
    }

    private static byte[] labels(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String label : name.split("\\.", -1)) {
            out.write(label.length());
            out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        out.write(0);
        return out.toByteArray();
    }

    private static byte[] parts(String text) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at == 0 || at < whole.length; at += PART) {
            int length = Math.min(PART, whole.length - at);
            out.write(length);
            out.write(whole, at, length);
        }
        return out.toByteArray();
    }
}
