import { Module } from '@nestjs/common';
import { InformationController } from './information.controller';

/** What Samsyn is, and what the law asks it to tell: cookies, personal data, accessibility. */
@Module({ controllers: [InformationController] })
export class InformationModule {}
