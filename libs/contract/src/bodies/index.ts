export * from './body-kind.schema';
export * from './capacity.schema';
export * from './seat-duty.schema';
