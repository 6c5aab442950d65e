/** Live events of several replicas, exchanged by Redis or Valkey. */
@NullMarked
package ai.vocelio.bff.live.redis;

import org.jspecify.annotations.NullMarked;
