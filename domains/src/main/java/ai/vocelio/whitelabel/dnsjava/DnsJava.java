package ai.vocelio.whitelabel.dnsjava;

import ai.vocelio.whitelabel.domains.Dns;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Asks recursive name servers and remembers nothing: an organization that has just mended its zone is not to wait for us. */
@Component
class DnsJava implements Dns {

    private static final int MOST_STEPS = 8;
    private static final int DNS_PORT = 53;
    private static final Pattern SERVER = Pattern.compile("(.+?)(?::(\\d{1,5}))?");

    private final DnsSettings settings;
    private final Supplier<LookupSession> session;

    /** The servers are looked up when one is first needed; their addresses are read at once, so that a wrong one is told. */
    DnsJava(DnsSettings settings) {
        this.settings = settings;
        List<InetSocketAddress> servers =
                settings.servers().stream().map(DnsJava::address).toList();
        this.session = SingletonSupplier.of(() ->
                LookupSession.builder().resolver(resolver(servers)).ndots(1).build());
    }

    @Override
    public List<String> texts(String name) throws DnsFault {
        List<String> texts = new ArrayList<>();
        for (Record record : records(name, Type.TXT)) {
            if (record instanceof TXTRecord text) {
                texts.add(joined(text));
            }
        }
        return texts;
    }

    @Override
    public List<String> aliases(String name) throws DnsFault {
        List<String> aliases = new ArrayList<>();
        String at = name;
        while (aliases.size() < MOST_STEPS) {
            List<Record> found = records(at, Type.CNAME);
            if (found.isEmpty() || !(found.getFirst() instanceof CNAMERecord alias)) {
                break;
            }
            at = alias.getTarget().toString(true);
            aliases.add(at);
        }
        return aliases;
    }

    /** A long text is sent in parts of 255 bytes (RFC 7208, 3.3). */
    private static String joined(TXTRecord text) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        text.getStringsAsByteArrays().forEach(whole::writeBytes);
        return whole.toString(StandardCharsets.UTF_8);
    }

    private List<Record> records(String name, int type) throws DnsFault {
        try {
            return session.get()
                    .lookupAsync(Name.fromString(name + "."), type)
                    .toCompletableFuture()
                    .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .getRecords();
        } catch (TextParseException e) {
            throw new DnsFault("no name of DNS: " + name);
        } catch (TimeoutException e) {
            throw new DnsFault("no answer within " + settings.timeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DnsFault("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NoSuchDomainException || e.getCause() instanceof NoSuchRRSetException) {
                return List.of();
            }
            throw new DnsFault(String.valueOf(e.getCause()));
        }
    }

    private static Resolver resolver(List<InetSocketAddress> servers) {
        return servers.isEmpty()
                ? new ExtendedResolver()
                : new ExtendedResolver(servers.stream().map(SimpleResolver::new).toArray(Resolver[]::new));
    }

    private static InetSocketAddress address(String server) {
        Matcher parts = SERVER.matcher(server.strip());
        try {
            if (parts.matches()) {
                int port = parts.group(2) == null ? DNS_PORT : Integer.parseInt(parts.group(2));
                return new InetSocketAddress(InetAddress.getByName(parts.group(1)), port);
            }
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw new IllegalArgumentException("VOCELIO_DNS_SERVERS: " + server + " is no address of a server", e);
        }
        throw new IllegalArgumentException("VOCELIO_DNS_SERVERS: " + server + " is no address of a server");
    }
}
