package ai.vocelio.bff.bootstrap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the bootstrap file is.
 *
 * @param file path of a JSON file; empty for none
 */
@ConfigurationProperties("vocelio.bootstrap")
record BootstrapSettings(@DefaultValue("") String file) {}
