import { Injectable } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

export interface MarkedMethod<Mark> {
  mark: Mark;
  /** `RsvpsController.cancel`, for messages. */
  name: string;
  call: (...args: never[]) => unknown;
}

/** Finds the methods that a decorator has marked, over all features. */
@Injectable()
export class Discovery {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  providersWith<Mark>(key: string): MarkedMethod<Mark>[] {
    return this.#methods(this.discovery.getProviders()).flatMap(({ method, name, call }) => {
      const mark = Reflect.getMetadata(key, method) as Mark | undefined;
      return mark === undefined ? [] : [{ mark, name, call }];
    });
  }

  /** Instances of the classes that a decorator has marked. */
  instancesWith<Mark, Instance>(key: string): { mark: Mark; instance: Instance }[] {
    return this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const mark =
        typeof metatype === 'function' ? (Reflect.getMetadata(key, metatype) as Mark | undefined) : undefined;
      return mark === undefined || !instance ? [] : [{ mark, instance: instance as Instance }];
    });
  }

  /** Every method of a controller that is a route. */
  routes(): { name: string; method: object }[] {
    return this.#methods(this.discovery.getControllers()).filter(({ method }) =>
      Reflect.hasMetadata(PATH_METADATA, method),
    );
  }

  #methods(wrappers: ReturnType<DiscoveryService['getProviders']>) {
    return wrappers.flatMap(({ instance, metatype }) => {
      if (typeof instance !== 'object' || instance === null || typeof metatype !== 'function') return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: never[]) => unknown>;
      if (!prototype || prototype === Object.prototype) return [];
      return this.scanner.getAllMethodNames(prototype).map((key) => ({
        method: prototype[key]!,
        name: `${prototype.constructor.name}.${key}`,
        call: (...args: never[]) => (instance as typeof prototype)[key]!(...args),
      }));
    });
  }
}
