package ai.vocelio.bff.invitations;

/** What a letter's link opens with. */
record InvitationAcceptInput(String token) {

    /** Never the token itself. */
    @Override
    public String toString() {
        return "InvitationAcceptInput[token=hidden]";
    }
}
