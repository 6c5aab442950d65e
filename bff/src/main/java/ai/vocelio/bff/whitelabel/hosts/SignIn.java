package ai.vocelio.bff.whitelabel.hosts;

/** What a page needs to have people sign in. */
record SignIn(String issuer, String client, String scope, String returnTo) {}
