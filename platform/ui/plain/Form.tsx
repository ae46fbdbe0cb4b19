import type { ComponentProps } from 'react';

interface FormProps
  extends Pick<ComponentProps<'form'>, 'id' | 'aria-label' | 'aria-labelledby' | 'children'> {
  className?: string;
  onSend: () => void;
}

/** Fields that are sent together. The page stays, and says itself what is missing, in its own language. */
export function Form({ className = 'ow-stack', onSend, ...form }: FormProps) {
  return (
    <form
      {...form}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    />
  );
}
