import { Module } from '@nestjs/common';
import { InformationController } from './information/information.controller';

/** Pages that anyone may read: so far those that explain Samsyn itself. */
@Module({ controllers: [InformationController] })
export class PublicPageModule {}
