export { InformationModule } from './information.module';
