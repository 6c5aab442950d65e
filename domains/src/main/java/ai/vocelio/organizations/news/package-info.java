/** What happens to organizations, for those who listen. */
@NamedInterface("news")
@NullMarked
package ai.vocelio.organizations.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
