package ai.vocelio.sandbox.people;

/**
 * Something a person does while the agent is still speaking.
 *
 * @param turn the agent's turn, counted from 1
 * @param afterWords the number of words heard before it happens
 * @param saying what is said, or a silent hang-up
 */
public record Interjection(int turn, int afterWords, Saying saying) {}
