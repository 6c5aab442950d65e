// What a Relay client writes against this schema: paging, refetching by node(id:), a mutation that updates a connection,
// and a subscription. It is compiled by the kit, never run.
import { graphql } from 'relay-runtime';

export const page = graphql`
  query CallsPageQuery($first: Int!) {
    ...Calls_list @arguments(first: $first)
  }
`;

export const list = graphql`
  fragment Calls_list on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 25 }, after: { type: "String" })
  @refetchable(queryName: "CallsListPaginationQuery") {
    calls(first: $first, after: $after) @connection(key: "Calls_calls") {
      edges {
        node {
          id
          ...Calls_row
        }
      }
    }
  }
`;

export const row = graphql`
  fragment Calls_row on Call
  @argumentDefinitions(turns: { type: "Int", defaultValue: 50 }, after: { type: "String" })
  @refetchable(queryName: "CallsRowRefetchQuery") {
    status
    duration
    agentVersion {
      agent {
        name
      }
    }
    turns(first: $turns, after: $after) @connection(key: "Call_turns") {
      edges {
        node {
          sequence
          text
        }
      }
    }
  }
`;

export const place = graphql`
  mutation CallsPlaceMutation($input: CallPlaceInput!, $key: UUID!, $connections: [ID!]!) {
    callPlace(input: $input) @idempotent(key: $key) {
      call @prependNode(connections: $connections, edgeTypeName: "CallEdge") {
        ...Calls_row
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;

export const watch = graphql`
  subscription CallsWatchSubscription($scope: CallScope!) {
    callChanged(scope: $scope) {
      calls {
        ...Calls_row
      }
    }
  }
`;

export const byId = graphql`
  query CallsByIdQuery($id: ID!) {
    node(id: $id) {
      __typename
      ... on Call {
        ...Calls_row @alias
      }
    }
  }
`;
