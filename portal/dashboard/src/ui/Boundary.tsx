import { Component, type ErrorInfo, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from './Button';

/** What the page itself did wrong is told, and does not leave an empty window. */
export class Boundary extends Component<{ children: ReactNode }, { failure?: Error }> {
  override state: { failure?: Error } = {};

  static getDerivedStateFromError(failure: Error) {
    return { failure };
  }

  override componentDidCatch(failure: Error, info: ErrorInfo) {
    console.error(failure, info.componentStack);
  }

  override render() {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <div className="page">
        <div className="alert" data-tone="bad" role="alert">
          <div className="stack" data-gap="small">
            <strong><FormattedMessage id="fault.page" /></strong>
            <span className="mono">{failure.message}</span>
            <div><Button onClick={() => location.reload()}><FormattedMessage id="do.reload" /></Button></div>
          </div>
        </div>
      </div>
    );
  }
}
