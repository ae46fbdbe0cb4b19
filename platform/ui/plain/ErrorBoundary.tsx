import { Component, type ReactNode } from 'react';

interface Props {
  /** Shown instead of what failed. */
  fallback: ReactNode;
  /** A failure is forgotten when this changes: another page may work. */
  resetOn: string;
  children: ReactNode;
}

/** Keeps one broken page from taking the whole window with it. */
export class ErrorBoundary extends Component<Props, { failedOn?: string }> {
  override state: { failedOn?: string } = {};

  static getDerivedStateFromError(): { failedOn: string } {
    return { failedOn: '' };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ failedOn: this.props.resetOn });
  }

  override componentDidUpdate(before: Props): void {
    if (before.resetOn !== this.props.resetOn && this.state.failedOn !== undefined) {
      this.setState({ failedOn: undefined });
    }
  }

  override render(): ReactNode {
    return this.state.failedOn === undefined ? this.props.children : this.props.fallback;
  }
}
